/** segments/create, segments/update, segments/delete. */
import type { Id, Segment } from "../../world/entities";
import type { JsonObject } from "../json-text";
import { digits } from "../json-text";

export const segmentPayload = (segment: Segment): JsonObject => ({
  id: digits(segment.id), name: segment.name, query: segment.query, creationDate: segment.createdAt, lastEditDate: segment.updatedAt,
});

export const segmentDeletePayload = (segmentId: Id): JsonObject => ({ id: digits(segmentId) });
