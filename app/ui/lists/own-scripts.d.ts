/** The address of a script that is built as a file of its own; see vite.config.ts. */
declare module "*?script" {
  const address: string;
  export default address;
}
