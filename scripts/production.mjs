// Preloaded by `npm run web`, `workers`, `migrate` and `seed`: whoever forgets NODE_ENV gets the safe one.
import "./load-env.mjs";

process.env["NODE_ENV"] ||= "production";
