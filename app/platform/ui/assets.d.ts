/** The address of a file that Vite puts beside the built pages. */
declare module "*?url" {
  const address: string;
  export default address;
}
