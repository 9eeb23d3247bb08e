import { readFileSync } from "node:fs";
import { buildSchema } from "graphql";
import type { GraphQLSchema } from "graphql";
import { attachResolvers } from "./attach-resolvers";
import type { ResolverTable } from "./resolver-table";
import { addressResolvers } from "./resolvers/address-resolvers";
import { bulkOperationResolvers } from "./resolvers/bulk-operations";
import { codeCreationResolvers } from "./resolvers/add-codes";
import { customerResolvers } from "./resolvers/customer-resolvers";
import { discountApplicationResolvers } from "./resolvers/discount-application-resolvers";
import { discountResolvers } from "./resolvers/discount-resolvers";
import { fulfillmentResolvers } from "./resolvers/fulfillment-resolvers";
import { lineItemResolvers } from "./resolvers/line-item-resolvers";
import { metaobjectResolvers } from "./resolvers/metaobjects";
import { metafieldResolvers } from "./resolvers/metafield-resolvers";
import { orderResolvers } from "./resolvers/order-resolvers";
import { productResolvers } from "./resolvers/product-resolvers";
import { refundResolvers } from "./resolvers/refund-resolvers";
import { rootResolvers } from "./resolvers/root-resolvers";
import { shopResolvers } from "./resolvers/shop-resolvers";
import { giftCardResolvers } from "./resolvers/gift-card-resolvers";
import { segmentResolvers } from "./resolvers/segments";
import { storeCreditResolvers } from "./resolvers/store-credit";
import { themeResolvers } from "./resolvers/theme-resolvers";
import { transactionResolvers } from "./resolvers/transaction-resolvers";
import { checkScalars } from "./scalars";

/** Types that are answered by whole plain objects: wrappers, amounts, and small things without a life of their own. */
const PLAIN =
  /(Connection|Edge|Payload|Error)$|^(PageInfo|Count|MoneyV2|MoneyBag|Attribute|Image|Job|Domain|ShopPlan|ShopAddress|ShopLocale|CurrencyFormats|App|AccessScope|CustomerEmailAddress|CustomerPhoneNumber|CustomerEmailMarketingConsentState|ProductPriceRangeV2|FulfillmentTrackingInfo|ShippingLine|DiscountAllocation|PricingPercentageValue|DiscountCombinesWith|DiscountBuyerSelectionAll|DiscountCustomers|DiscountCustomerSegments|DiscountAmount|DiscountPercentage|AllDiscountItems|DiscountMinimumQuantity|DiscountMinimumSubtotal|DiscountCountryAll|DiscountQuantity|DiscountPurchaseAmount|CustomerStatistics|ReturnDecline|GiftCardConfiguration|SegmentMembershipResponse|SegmentMembership|RefundShippingLine|DiscountShareableUrl|MetafieldDefinitionType|MetafieldAccess|MetafieldIdentifier|MetaobjectField|MetaobjectCapabilityData|MetaobjectCapabilityDataPublishable|MetaobjectDefinition)$/;

const loaded = new Map<string, GraphQLSchema>();

/** Shopify's schema out of the file, answering from the world that the context brings. Read once: it remembers nothing itself. */
export function loadSchema(path: string): GraphQLSchema {
  const known = loaded.get(path);
  if (known) return known;
  const schema = buildSchema(readFileSync(path, "utf8"));
  checkScalars(schema);
  const table: ResolverTable = {
    ...addressResolvers,
    ...bulkOperationResolvers,
    ...codeCreationResolvers,
    ...customerResolvers,
    ...discountApplicationResolvers,
    ...discountResolvers,
    ...fulfillmentResolvers,
    ...giftCardResolvers,
    ...lineItemResolvers,
    ...metafieldResolvers,
    ...metaobjectResolvers,
    ...orderResolvers,
    ...productResolvers,
    ...refundResolvers,
    ...segmentResolvers,
    ...shopResolvers,
    ...storeCreditResolvers,
    ...themeResolvers,
    ...transactionResolvers,
    ...rootResolvers(() => schema),
  };
  attachResolvers(schema, table, (typeName) => PLAIN.test(typeName));
  loaded.set(path, schema);
  return schema;
}
