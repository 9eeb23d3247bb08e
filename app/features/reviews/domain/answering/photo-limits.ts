/** What is said beside the field, checked where it comes in. */
export const largestPhotoBytes = 10 * 1024 * 1024;
export const mostPhotos = 5;

/** Why a photo was not taken. */
export type PhotoRefusal = "too-large" | "heic" | "kind" | "unreadable" | "too-many-pixels" | "too-many";
