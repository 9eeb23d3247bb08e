import { useWords } from "~/platform/ui/reader";
import { RoomNavigation } from "~/platform/ui/room-navigation";
import { sharedMessages } from "./shared-messages";

/** From one page about recommending to the others. `waiting` counts what waits for a person, by page. */
export function ReferralNavigation({ waiting }: { waiting: { review: number; rewards: number } }) {
  const { menu, pages } = useWords(sharedMessages);
  return (
    <RoomNavigation
      label={menu}
      pages={[
        { name: pages.referrals, address: "/app/referrals", end: true }, { name: pages.review, address: "/app/referrals/review", waiting: waiting.review },
        { name: pages.rewards, address: "/app/referrals/rewards", waiting: waiting.rewards }, { name: pages.advocates, address: "/app/referrals/advocates" },
        { name: pages.programme, address: "/app/referrals/programme" }, { name: pages.results, address: "/app/referrals/results" },
      ]}
    />
  );
}
