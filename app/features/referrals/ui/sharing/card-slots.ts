import type { PageSlot } from "~/core/pages/domain/page-slot";
import type { Locale } from "~/kernel/locale";
import type { FriendOffer, FriendPageView } from "../../domain/sharing/friend-page";
import type { AdvocateView } from "../../domain/sharing/referral-view";
import { cardSlotMessages } from "./card-slot-messages";

/**
 * The thanks for having said who recommended the shop; nothing of a voucher that is used, over or taken back. Nobody is named: whoever typed an address must
 * not learn here whose it is.
 */
export function friendSlot(view: FriendPageView, locale: Locale): PageSlot[] {
  if (view.kind !== "voucher" && view.kind !== "not-yet") return [];
  const { friend } = cardSlotMessages(locale);
  const { offer, code } = view;
  if (offer.keptBy === "people") return [{ kind: "recommended", title: friend.title, text: friend.given(offer.words), code: null, link: null, ways: [], action: null, notes: [friend.byPeople] }];
  return [{
    kind: "recommended", title: friend.title, text: friend.text(offer.words), code: code === null ? null : { label: friend.code, value: code }, link: null, ways: [],
    action: view.kind === "voucher" ? { words: friend.use[view.use.kind], href: view.use.href } : null,
    notes: [...(view.kind === "not-yet" ? [friend.notYet] : []), ...until(view, friend), ...(isAlone(offer) ? [friend.alone] : [])],
  }];
}

function until(view: Extract<FriendPageView, { kind: "voucher" | "not-yet" }>, friend: ReturnType<typeof cardSlotMessages>["friend"]): string[] {
  if (view.kind === "voucher" && view.lastDay !== null) return [friend.until(view.lastDay)];
  return view.offer.days === null ? [] : [friend.runs(view.offer.days)];
}

const isAlone = ({ combinesWith }: FriendOffer): boolean => combinesWith !== null && !Object.values(combinesWith).some(Boolean);

/** An advocate's code and link, with ways to pass them on; nothing where neither counts at the moment. */
export function advocateSlot({ code, link, friendOffer, reward, shareText }: AdvocateView, shopName: string, locale: Locale): PageSlot[] {
  if (code === "" && link === "") return [];
  const { advocate } = cardSlotMessages(locale);
  const said = encodeURIComponent(shareText);
  return [{
    kind: "recommend", title: advocate.title, text: advocate.text(friendOffer, reward), action: null, notes: [],
    code: code === "" ? null : { label: advocate.code, value: code }, link: link === "" ? null : { label: advocate.link, url: link },
    ways: [
      { words: advocate.whatsapp, href: `https://wa.me/?text=${said}` },
      { words: advocate.mail, href: `mailto:?subject=${encodeURIComponent(advocate.subject(shopName))}&body=${said}` },
      { words: advocate.sms, href: `sms:?&body=${said}` },
    ],
  }];
}
