/** The same page for who acts for a person: the path names the person, the use case decides whether the reader may. */
export { default, loader, action } from "../profile.answers/route.tsx";
