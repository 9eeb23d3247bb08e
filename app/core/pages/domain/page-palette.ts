/** The colours of the small pages on the shop's own domain: those of the shop's design for cards, made readable on a screen. */
export interface PagePalette {
  ground: string;
  /** Text on the ground. */
  onGround: string;
  accent: string;
  /** Text on the accent. */
  onAccent: string;
  /** The accent where it can be read as text on white, else ink. */
  accentText: string;
  isSerif: boolean;
}
