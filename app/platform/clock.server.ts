/** The app's clock. The only place that asks what time it is; everything else is handed `now`. */
export const now = (): Date => new Date();
