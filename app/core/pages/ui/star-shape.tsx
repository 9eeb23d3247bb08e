/** A star, filled or outlined by the style around it; what it means stands beside it in words. */
export function StarShape() {
  return <svg className="star-shape" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M12 2.2l3 6.3 6.8.9-5 4.8 1.3 6.9L12 17.8l-6.1 3.3 1.3-6.9-5-4.8 6.8-.9z" /></svg>;
}
