import { importHistoryJob } from "~/core/history/import-history-job.server";
import { noteInsertsJob } from "~/features/inserts/deciding/note-inserts.server";
import { mailTo } from "~/features/inserts/home/mail-to.server";
import { prepareShopJob } from "~/features/inserts/home/prepare-shop.server";
import { readCodeBatchJob } from "~/core/vouchers/read-code-batch.server";
import { dateGiftCardJob } from "~/core/vouchers/end-gift-card.server";
import { readGiftCardsJob } from "~/core/vouchers/gift-card-use.server";
import { giveCreditJob } from "~/core/vouchers/give-credit.server";
import { takeBackRewardsJob } from "~/core/rewards/take-back-rewards.server";
import { mailMerchantJob } from "~/core/notices/mail-merchant.server";
import { mailCustomersJob } from "~/core/messages/mail-customers.server";
import { tellUnsubscribedJob } from "~/core/messages/tell-unsubscribed.server";
import { registerVouchersJob } from "~/core/vouchers/register-vouchers.server";
import { removeCodesJob } from "~/core/vouchers/remove-codes.server";
import { switchCohortsJob } from "~/core/vouchers/switch-cohorts.server";
import { composeReminders } from "~/features/inserts/reminders/compose-reminders.server";
import { reminderKind } from "~/features/inserts/domain/reminders/reminder-key";
import type { MessageKinds, SentKinds } from "~/core/messages/message-kind";
import { noteAdvocatesJob } from "~/features/referrals/advocates/note-advocates.server";
import { rewriteLinksJob } from "~/features/referrals/advocates/rewrite-links.server";
import { admitAdvocatesJob } from "~/features/referrals/advocates/admit-job.server";
import { prepareReferralsJob } from "~/features/referrals/programme/prepare-referrals.server";
import { attributePaidJob } from "~/features/referrals/attributing/attribute-paid.server";
import { noteProgrammeJob } from "~/features/referrals/sharing/note-programme.server";
import { fillFriendPoolJob } from "~/features/referrals/sharing/fill-friend-pool.server";
import { composeRewardsReady, composeRewardsTakenBack } from "~/features/referrals/sharing/compose-reward-mails.server";
import { rewardReadyKind, rewardTakenBackKind } from "~/features/referrals/domain/sharing/reward-mail";
import { noteRatingsJob } from "~/features/reviews/showing/note-ratings.server";
import { noteReviewFactsJob } from "~/features/reviews/showing/note-review-facts.server";
import { invitePastOrdersJob } from "~/features/reviews/inviting/invite-past-orders.server";
import { prepareReviewsJob } from "~/features/reviews/showing/prepare-reviews.server";
import { readdressStandardReviewsJob } from "~/features/reviews/standard/readdress-standard-reviews.server";
import { writeStandardReviewsJob } from "~/features/reviews/standard/write-standard-reviews.server";
import { fetchReviewPhotosJob } from "~/features/reviews/exchange/fetch-photos.server";
import { importReviewsJob } from "~/features/reviews/exchange/import-reviews.server";
import { composeReviewThanks } from "~/features/reviews/moderating/compose-review-thanks.server";
import { reviewThanksKind } from "~/features/reviews/domain/moderating/thanks-mail";
import { composeInvitations, composeReviewReminders } from "~/features/reviews/inviting/compose-invitations.server";
import { noteInvited, noteReminded } from "~/features/reviews/inviting/note-asked.server";
import { invitationKind, invitationReminderKind } from "~/features/reviews/domain/inviting/invitation-mail-keys";
import { composeCaseReplies } from "~/features/reviews/cases/compose-case-replies.server";
import { caseReplyKind } from "~/features/reviews/domain/cases/case-reply-mail";
import { tellFlowJob } from "~/features/reviews/flow/tell-flow.server";
import { reactJob } from "~/platform/inbox/react.server";
import type { JobHandler } from "~/platform/jobs/job";
import { reactions } from "./reactions.server";
import { attributeNamedJob } from "./react/follow-referrals.server";
import { reconcileJob } from "./react/reconcile.server";

/** Every kind of mail to customers, and who says what it says. */
const messageKinds: MessageKinds = {
  [reminderKind]: composeReminders, [rewardReadyKind]: composeRewardsReady, [rewardTakenBackKind]: composeRewardsTakenBack,
  [invitationKind]: composeInvitations, [invitationReminderKind]: composeReviewReminders,
  [reviewThanksKind]: composeReviewThanks,
  [caseReplyKind]: composeCaseReplies,
};

/** Whose programme books that a mail has gone out. */
const sentKinds: SentKinds = { [invitationKind]: noteInvited, [invitationReminderKind]: noteReminded };

/** Every kind of job there is: one that lets reactions happen, the others act towards Shopify. */
export const jobs: Record<string, JobHandler> = {
  react: reactJob(reactions),
  "prepare-shop": prepareShopJob,
  "note-inserts": noteInsertsJob,
  "register-vouchers": registerVouchersJob,
  "read-code-batch": readCodeBatchJob,
  "remove-codes": removeCodesJob,
  "switch-cohorts": switchCohortsJob,
  "date-gift-card": dateGiftCardJob,
  // Whose friend ordered is known of a gift card only then.
  "read-gift-cards": readGiftCardsJob(["attribute-paid"]),
  "give-credit": giveCreditJob,
  "take-back-rewards": takeBackRewardsJob,
  "note-advocates": noteAdvocatesJob,
  "rewrite-links": rewriteLinksJob,
  "admit-advocates": admitAdvocatesJob,
  "prepare-referrals": prepareReferralsJob,
  "attribute-named": attributeNamedJob,
  "attribute-paid": attributePaidJob,
  "note-programme": noteProgrammeJob,
  "fill-friend-pool": fillFriendPoolJob,
  "note-ratings": noteRatingsJob,
  "note-review-facts": noteReviewFactsJob,
  "prepare-reviews": prepareReviewsJob,
  "write-standard-reviews": writeStandardReviewsJob,
  "readdress-standard-reviews": readdressStandardReviewsJob,
  "invite-past-orders": invitePastOrdersJob,
  "import-reviews": importReviewsJob,
  "fetch-review-photos": fetchReviewPhotosJob,
  // Who had a parcel before the app came may recommend the shop as well.
  "import-history": importHistoryJob(["admit-advocates"]),
  reconcile: reconcileJob,
  "mail-merchant": mailMerchantJob(mailTo),
  "mail-customers": mailCustomersJob(messageKinds, sentKinds),
  "tell-unsubscribed": tellUnsubscribedJob,
  "tell-flow": tellFlowJob,
};
