import { useWords } from "~/platform/ui/reader";
import { reviewListMessages } from "./review-list-messages";

/** The customer's stars, one to five: to look at, and to be read out. Never to be changed. */
export function Stars({ stars }: { stars: number }) {
  const words = useWords(reviewListMessages);
  return (
    <span role="img" aria-label={words.starsSaid(stars)} style={{ whiteSpace: "nowrap", letterSpacing: "0.05em", fontSize: "1.05rem", lineHeight: 1 }}>
      <span style={{ color: "var(--p-color-text)" }}>{"★".repeat(stars)}</span><span style={{ color: "var(--p-color-border)" }}>{"★".repeat(5 - stars)}</span>
    </span>
  );
}
