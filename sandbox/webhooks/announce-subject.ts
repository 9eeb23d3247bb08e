import type { Announce, Subject } from "../admin-api/context";
import type { World } from "../world/world";
import type { Emit } from "./emit";
import type { JsonObject } from "./json-text";
import { scopesUpdatePayload } from "./payloads/app";
import { bulkOperationPayload } from "./payloads/bulk-operation";
import { customerPayload } from "./payloads/customer";
import { discountDeletePayload, discountPayload, redeemCodePayload } from "./payloads/discount";
import { orderPayload } from "./payloads/order";
import { segmentDeletePayload, segmentPayload } from "./payloads/segment";
import { productPayload } from "./payloads/product";

function payloadOf(world: World, shop: string, topic: string, subject: Subject): JsonObject {
  switch (subject.kind) {
    case "discount":
      return topic === "discounts/delete"
        ? discountDeletePayload(world, subject.discount.shop, subject.discount.id)
        : discountPayload(world, subject.discount);
    case "redeemCode": return redeemCodePayload(world, subject.discount.id, subject.redeemCode);
    case "order": return orderPayload(world, subject.order);
    case "customer": return customerPayload(world, subject.customer);
    case "product": return productPayload(world, subject.product);
    case "segment": return topic === "segments/delete" ? segmentDeletePayload(subject.segment.id) : segmentPayload(subject.segment);
    case "scopes": return scopesUpdatePayload(world, shop, subject.previous, subject.current);
    case "bulkOperation": return bulkOperationPayload(world, subject.bulkOperation);
  }
}

/** How the Admin API says what it changed: by the thing itself; the payload is made here. */
export const announceBy = (world: World, emit: Emit): Announce => (shop, topic, subject) => {
  emit(shop, topic, payloadOf(world, shop, topic, subject));
};
