import { createContext } from "react";

/** The nonce of this response for its scripts; the browser hides it from pages, so hydration sees an empty one. */
export const NonceContext = createContext("");
