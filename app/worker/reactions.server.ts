import type { ReactionsByTopic } from "~/platform/inbox/inbox-event";
import { actAgainOnTime } from "./react/act-again.server";
import { decideFromOrders } from "./react/decide-from-orders.server";
import { eraseCustomers, keepDataRequests } from "./react/comply.server";
import { endInstallations, eraseShops, keepScopes } from "./react/installation.server";
import { expireOnTime } from "./react/expire-on-time.server";
import { followParcels, followAssumedDeliveries } from "./react/follow-parcels.server";
import { attributeFromOrders, confirmReferrals, followReferralParcels } from "./react/follow-referrals.server";
import { askOnTime, inviteFromOrders, inviteFromParcels } from "./react/invite-reviews.server";
import { forgetCustomers, keepNames, mergeCustomers } from "./react/keep-customers.server";
import { loseDeletedDiscounts } from "./react/lose-deleted-discounts.server";
import { keepProducts, loseProducts } from "./react/keep-products.server";
import { importToldAdvocates } from "./react/import-advocates.server";
import { matchToldNames } from "./react/match-names.server";
import { mailMerchants } from "./react/mail-merchants.server";
import { mailCustomers, remindCustomers } from "./react/mail-customers.server";
import { readCollected, readFurtherBack } from "./react/read-history.server";
import { reconcileAtNight } from "./react/reconcile.server";
import { redeemFromOrders } from "./react/redeem-from-orders.server";
import { tendReferrals } from "./react/tend-referrals.server";
import { showWaitingReviews, writeWhatIsAllowed } from "./react/tend-reviews.server";
import { renewSessions } from "./react/renew-sessions.server";
import { settleToldAnswers } from "./react/settle-answers.server";

const orders = { "decide-inserts": decideFromOrders, "redeem-vouchers": redeemFromOrders, "attribute-referrals": attributeFromOrders, "invite-reviews": inviteFromOrders };
const parcels = { "follow-parcels": followParcels, "follow-referrals": followReferralParcels, "invite-reviews": inviteFromParcels };

/**
 * What the app does, and because of what: the whole causality on one page. Topic → reactions, each told at least once, in any
 * order. Topics of Shopify's come from shopify.app.toml, those of our own from rows that became due.
 */
export const reactions: ReactionsByTopic = {
  "orders/create": orders,
  "orders/paid": orders,
  "orders/updated": orders,
  "orders/cancelled": orders,

  "fulfillments/create": parcels,
  "fulfillments/update": parcels,
  "fulfillment_events/create": parcels,
  "referral/hold-over": { "confirm-referrals": confirmReferrals },
  "parcel/assumed-delivered": { "follow-parcels": followAssumedDeliveries },

  "products/create": { "keep-products": keepProducts },
  "products/update": { "keep-products": keepProducts },
  "products/delete": { "lose-products": loseProducts },

  "history/reconcile": { "reconcile-at-night": reconcileAtNight },
  "bulk_operations/finish": { "read-collected": readCollected },

  "merchant/mail": { "mail-merchants": mailMerchants },
  "message/ready": { "mail-customers": mailCustomers },

  "inserts/remind": { "remind-customers": remindCustomers },
  "referrals/look-again": { "tend-referrals": tendReferrals },
  "referral/name-told": { "match-names": matchToldNames },
  "advocates/import-told": { "import-advocates": importToldAdvocates },
  "review/ask": { "ask-for-reviews": askOnTime },
  "review/look-over": { "show-waiting-reviews": showWaitingReviews },
  "answer/settle": { "settle-answers": settleToldAnswers },
  "act/again": { "act-again": actAgainOnTime },
  "voucher/time-over": { "expire-vouchers": expireOnTime },
  "discounts/delete": { "lose-discounts": loseDeletedDiscounts },

  "customers/update": { "keep-names": keepNames },
  "customers/delete": { "forget-customers": forgetCustomers },
  "customers/merge": { "merge-customers": mergeCustomers },

  "session/renew": { "renew-sessions": renewSessions },
  "app/uninstalled": { "end-installations": endInstallations },
  "app/scopes_update": { "keep-scopes": keepScopes, "read-further-back": readFurtherBack, "write-standard-reviews": writeWhatIsAllowed },
  "customers/data_request": { "keep-data-requests": keepDataRequests },
  "customers/redact": { "erase-customers": eraseCustomers },
  "shop/redact": { "erase-shops": eraseShops },
};
