import "@remix-run/node";

/** Loaders hand over dates and big integers as such. */
declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}
