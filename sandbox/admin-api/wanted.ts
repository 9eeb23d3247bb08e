/**
 * Which part of Shopify's Admin API the project speaks: `cut-schema.ts` takes exactly these fields, with everything
 * they need (arguments, input types, enums and scalars whole), out of the full schema. Connections, edges, payloads and
 * user errors come by themselves. Add a field here with the code that asks for it, and run the script again.
 */
export const WANTED: Record<string, string> = {
  QueryRoot: `
    shop shopLocales currentAppInstallation appInstallation node nodes job
    order orders ordersCount customer customers customersCount customerByIdentifier
    product products productVariant productVariants collection collections
    codeDiscountNode codeDiscountNodes codeDiscountNodeByCode discountNode discountNodes discountCodesCount discountRedeemCodeBulkCreation
    metafieldDefinition metafieldDefinitions bulkOperation bulkOperations currentBulkOperation
    segment segments segmentsCount customerSegmentMembers customerSegmentMembership
    giftCard giftCards giftCardsCount giftCardConfiguration storeCreditAccount return webhookSubscription webhookSubscriptions
    theme themes metaobject metaobjectByHandle`,
  Mutation: `
    discountCodeBasicCreate discountCodeBasicUpdate discountCodeFreeShippingCreate discountCodeFreeShippingUpdate
    discountCodeBxgyCreate discountCodeBxgyUpdate
    discountCodeActivate discountCodeDeactivate discountCodeDelete discountRedeemCodeBulkAdd discountCodeRedeemCodeBulkDelete
    metafieldsSet metafieldsDelete metafieldDefinitionCreate metafieldDefinitionUpdate metafieldDefinitionDelete standardMetafieldDefinitionEnable
    metaobjectUpsert metaobjectDelete standardMetaobjectDefinitionEnable
    bulkOperationRunQuery bulkOperationCancel
    storeCreditAccountCredit storeCreditAccountDebit giftCardCreate giftCardUpdate giftCardDeactivate giftCardCredit giftCardDebit
    segmentCreate segmentUpdate segmentDelete appRevokeAccessScopes flowTriggerReceive
    orderUpdate tagsAdd tagsRemove customerUpdate customerEmailMarketingConsentUpdate webhookSubscriptionCreate webhookSubscriptionUpdate webhookSubscriptionDelete`,

  Node: "id",
  HasMetafields: "metafield metafields",
  LegacyInteroperability: "legacyResourceId",
  HasStoreCreditAccounts: "storeCreditAccounts",
  DisplayableError: "field message",
  PageInfo: "hasNextPage hasPreviousPage startCursor endCursor",
  Count: "count precision",
  MoneyBag: "shopMoney presentmentMoney",
  MoneyV2: "amount currencyCode",
  Attribute: "key value",
  Image: "id url altText width height",
  Job: "id done",

  Shop: `
    id name email contactEmail myshopifyDomain primaryDomain url currencyCode enabledPresentmentCurrencies ianaTimezone
    plan billingAddress shopAddress taxesIncluded shopOwnerName createdAt updatedAt metafield metafields currencyFormats`,
  ShopPlan: "displayName publicDisplayName partnerDevelopment shopifyPlus",
  Domain: "id url host sslEnabled",
  ShopAddress: "id address1 address2 city company country countryCodeV2 zip phone",
  ShopLocale: "locale name primary published",
  CurrencyFormats: "moneyFormat moneyWithCurrencyFormat",
  AppInstallation: "id accessScopes app launchUrl metafield metafields",
  App: "id apiKey title handle embedded availableAccessScopes optionalAccessScopes requestedAccessScopes",
  AccessScope: "handle description",

  Order: `
    id legacyResourceId name number email phone note tags test confirmed createdAt updatedAt processedAt closed closedAt
    cancelledAt cancelReason currencyCode presentmentCurrencyCode customer customerLocale customAttributes
    discountCode discountCodes discountApplications displayFinancialStatus displayFulfillmentStatus returnStatus
    fullyPaid unpaid edited fulfillable refundable requiresShipping restockable capturable billingAddressMatchesShippingAddress
    confirmationNumber customerAcceptsMarketing poNumber registeredSourceUrl dutiesIncluded taxExempt sourceName sourceIdentifier clientIp cartToken checkoutToken
    billingAddress shippingAddress displayAddress lineItems shippingLine shippingLines fulfillments fulfillmentsCount refunds returns transactions transactionsCount
    currentShippingPriceSet currentCartDiscountAmountSet totalCapturableSet totalRefundedShippingSet totalTipReceivedSet totalWeight currentTotalWeight
    paymentGatewayNames statusPageUrl subtotalPriceSet totalPriceSet totalDiscountsSet totalShippingPriceSet totalTaxSet
    totalRefundedSet totalReceivedSet totalOutstandingSet originalTotalPriceSet netPaymentSet
    currentSubtotalPriceSet currentTotalPriceSet currentTotalDiscountsSet currentTotalTaxSet currentSubtotalLineItemsQuantity
    subtotalLineItemsQuantity taxesIncluded metafield metafields`,
  LineItem: `
    id name title variantTitle sku vendor quantity currentQuantity refundableQuantity unfulfilledQuantity nonFulfillableQuantity
    requiresShipping restockable taxable isGiftCard customAttributes product variant image originalUnitPriceSet originalTotalSet
    discountedUnitPriceSet discountedUnitPriceAfterAllDiscountsSet discountedTotalSet totalDiscountSet discountAllocations fulfillmentStatus
    fulfillableQuantity merchantEditable`,
  DiscountAllocation: "allocatedAmountSet discountApplication",
  DiscountApplication: "allocationMethod index targetSelection targetType value",
  DiscountCodeApplication: "allocationMethod code index targetSelection targetType value",
  PricingPercentageValue: "percentage",
  PricingValue: "",
  ShippingLine: "id title code source originalPriceSet discountedPriceSet discountAllocations",
  Fulfillment: `
    id legacyResourceId name status displayStatus createdAt updatedAt inTransitAt deliveredAt estimatedDeliveryAt
    totalQuantity requiresShipping trackingInfo events fulfillmentLineItems order`,
  FulfillmentLineItem: "id quantity lineItem discountedTotalSet originalTotalSet",
  FulfillmentEvent: "id status happenedAt createdAt estimatedDeliveryAt message address1 city province country zip latitude longitude",
  FulfillmentTrackingInfo: "company number url",
  Refund: "id legacyResourceId createdAt processedAt updatedAt note order refundLineItems refundShippingLines orderAdjustments totalRefundedSet transactions return",
  RefundShippingLine: "id shippingLine subtotalAmountSet taxAmountSet",
  OrderAdjustment: "id amountSet taxAmountSet reason",
  RefundLineItem: "id lineItem quantity restockType restocked priceSet subtotalSet totalTaxSet",
  Return: `
    id name status createdAt closedAt requestApprovedAt decline totalQuantity order refunds transactions returnLineItems exchangeLineItems`,
  ReturnDecline: "note reason",
  ExchangeLineItem: "id lineItem lineItems quantity processedQuantity processableQuantity unprocessedQuantity variantId",
  ReturnLineItem: `
    id quantity refundableQuantity refundedQuantity processedQuantity processableQuantity unprocessedQuantity
    returnReason returnReasonNote customerNote fulfillmentLineItem`,
  ReturnLineItemType: `
    id quantity refundableQuantity refundedQuantity processedQuantity processableQuantity unprocessedQuantity
    returnReason returnReasonNote customerNote`,
  OrderTransaction: `
    id kind status gateway formattedGateway accountNumber amountSet createdAt processedAt test parentTransaction order
    paymentId manualPaymentGateway manuallyCapturable multiCapturable totalUnsettledSet receiptJson errorCode`,
  MailingAddress: "id address1 address2 city company country countryCodeV2 firstName lastName name phone province provinceCode zip formatted formattedArea",

  Customer: `
    id legacyResourceId firstName lastName displayName email phone defaultEmailAddress defaultPhoneNumber emailMarketingConsent
    locale state tags note verifiedEmail taxExempt defaultAddress addressesV2 createdAt updatedAt numberOfOrders amountSpent
    lastOrder orders statistics lifetimeDuration canDelete dataSaleOptOut storeCreditAccounts metafield metafields`,
  CustomerEmailAddress: "emailAddress marketingState marketingOptInLevel marketingUpdatedAt validFormat",
  CustomerPhoneNumber: "phoneNumber",
  CustomerEmailMarketingConsentState: "consentUpdatedAt marketingOptInLevel marketingState",

  CustomerStatistics: "predictedSpendTier rfmGroup",

  Product: `
    id legacyResourceId title handle description descriptionHtml productType vendor tags status createdAt updatedAt publishedAt
    onlineStoreUrl featuredImage isGiftCard hasOnlyDefaultVariant tracksInventory inCollection totalInventory variants variantsCount collections
    priceRangeV2 metafield metafields`,
  ProductPriceRangeV2: "minVariantPrice maxVariantPrice",
  ProductVariant: `
    id legacyResourceId title displayName sku barcode price compareAtPrice position createdAt updatedAt availableForSale
    inventoryQuantity inventoryItem product metafield metafields`,
  InventoryItem: "id legacyResourceId sku tracked requiresShipping unitCost createdAt updatedAt",
  Collection: "id legacyResourceId title handle description descriptionHtml sortOrder updatedAt hasProduct products productsCount metafield metafields",

  DiscountNode: "id discount metafield metafields",
  DiscountCodeNode: "id codeDiscount metafield metafields",
  Discount: "",
  DiscountCode: "",
  DiscountCodeBasic: `
    title status summary shortSummary codes codesCount asyncUsageCount usageLimit appliesOncePerCustomer combinesWith context
    customerGets minimumRequirement recurringCycleLimit startsAt endsAt createdAt updatedAt tags discountClasses shareableUrls`,
  DiscountCodeFreeShipping: `
    title status summary shortSummary codes codesCount asyncUsageCount usageLimit appliesOncePerCustomer combinesWith context
    destinationSelection maximumShippingPrice minimumRequirement recurringCycleLimit appliesOnOneTimePurchase appliesOnSubscription
    startsAt endsAt createdAt updatedAt tags discountClasses shareableUrls`,
  DiscountCodeBxgy: `
    title status summary codes codesCount asyncUsageCount usageLimit usesPerOrderLimit appliesOncePerCustomer combinesWith context
    customerBuys customerGets startsAt endsAt createdAt updatedAt tags discountClasses shareableUrls`,
  DiscountCustomerBuys: "items value isOneTimePurchase isSubscription",
  DiscountCustomerBuysValue: "",
  DiscountQuantity: "quantity",
  DiscountPurchaseAmount: "amount",
  DiscountOnQuantity: "effect quantity",
  DiscountEffect: "",
  DiscountRedeemCode: "id code asyncUsageCount createdBy",
  DiscountRedeemCodeBulkCreation: "id codes codesCount createdAt discountCode done failedCount importedCount",
  DiscountRedeemCodeBulkCreationCode: "code discountRedeemCode errors",
  DiscountCombinesWith: "orderDiscounts productDiscounts shippingDiscounts",
  DiscountContext: "",
  DiscountBuyerSelectionAll: "all",
  DiscountCustomers: "customers",
  DiscountCustomerSegments: "segments",
  DiscountCustomerGets: "items value appliesOnOneTimePurchase appliesOnSubscription",
  DiscountCustomerGetsValue: "",
  DiscountAmount: "amount appliesOnEachItem",
  DiscountPercentage: "percentage",
  DiscountItems: "",
  AllDiscountItems: "allItems",
  DiscountProducts: "products productVariants",
  DiscountCollections: "collections",
  DiscountMinimumRequirement: "",
  DiscountMinimumQuantity: "greaterThanOrEqualToQuantity",
  DiscountMinimumSubtotal: "greaterThanOrEqualToSubtotal",
  DiscountShippingDestinationSelection: "",
  DiscountCountryAll: "allCountries",
  DiscountCountries: "countries includeRestOfWorld",
  DiscountShareableUrl: "title url targetType",

  Metafield: "id legacyResourceId namespace key type value jsonValue compareDigest createdAt updatedAt owner ownerType definition",
  MetafieldIdentifier: "key namespace ownerId",
  MetafieldDefinition: "id namespace key name description type ownerType access pinnedPosition metafieldsCount",
  MetafieldDefinitionType: "name category",
  MetafieldAccess: "admin storefront customerAccount",
  Metaobject: "id type handle displayName field fields capabilities createdAt updatedAt",
  MetaobjectField: "key type value",
  MetaobjectCapabilityData: "publishable",
  MetaobjectCapabilityDataPublishable: "status",
  MetaobjectDefinition: "id type name",

  BulkOperation: "id type status errorCode query url partialDataUrl objectCount rootObjectCount fileSize createdAt completedAt",
  Segment: "id name query creationDate lastEditDate",
  SegmentMembershipResponse: "memberships",
  SegmentMembership: "isMember segmentId",
  CustomerSegmentMember: `
    id firstName lastName displayName defaultAddress defaultEmailAddress defaultPhoneNumber numberOfOrders amountSpent lastOrderId note metafield metafields`,
  StoreCreditAccount: "id balance owner transactions",
  StoreCreditAccountTransaction: "account amount balanceAfterTransaction createdAt event origin",
  StoreCreditAccountCreditTransaction: "id account amount balanceAfterTransaction createdAt event expiresAt remainingAmount",
  StoreCreditAccountTransactionOrigin: "",
  StoreCreditAccountDebitTransaction: "id account amount balanceAfterTransaction createdAt event",
  StoreCreditAccountDebitRevertTransaction: "id account amount balanceAfterTransaction createdAt debitTransaction event",
  StoreCreditAccountExpirationTransaction: "account amount balanceAfterTransaction createdAt creditTransaction event",
  GiftCard: `
    id balance initialValue enabled isRedeemable expiresOn createdAt updatedAt deactivatedAt customer order lineItem lastCharacters maskedCode note
    templateSuffix recipientAttributes transactions`,
  GiftCardRecipient: "message preferredName recipient sendNotificationAt",
  GiftCardTransaction: "amount giftCard id note processedAt",
  GiftCardCreditTransaction: "amount giftCard id note processedAt",
  GiftCardDebitTransaction: "amount giftCard id note processedAt",
  GiftCardConfiguration: "issueLimit purchaseLimit",
  OnlineStoreTheme: "id name role prefix processing processingFailed createdAt updatedAt files",
  OnlineStoreThemeFile: "filename body checksumMd5 contentType createdAt size updatedAt",
  OnlineStoreThemeFileBody: "",
  OnlineStoreThemeFileBodyText: "content",
  OnlineStoreThemeFileConnection: "edges nodes pageInfo userErrors",
  OnlineStoreThemeFileReadResult: "code filename",
  WebhookSubscription: "id legacyResourceId topic uri format filter includeFields metafieldNamespaces apiVersion createdAt updatedAt",
  ApiVersion: "handle displayName supported",
};
