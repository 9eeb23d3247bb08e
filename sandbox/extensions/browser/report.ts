/** Says loudly what Shopify would not take: on the console, and on the page, in the place where it happened. */
export function report(place: Element | null, what: string): void {
  console.error(`sandbox: ${what}`);
  const line = document.createElement("p");
  line.className = "notice notice-wrong extension-report";
  line.setAttribute("role", "alert");
  line.textContent = what;
  (place ?? document.querySelector("main"))?.before(line);
}
