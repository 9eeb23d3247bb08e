import { useWords } from "~/platform/ui/reader";
import { RoomNavigation } from "~/platform/ui/room-navigation";
import { reviewListMessages } from "./review-list-messages";

/** From one page about reviews to the others. `waiting` counts reviews that wait for a look. */
export function ReviewNavigation({ waiting }: { waiting: number }) {
  const { menu, pages } = useWords(reviewListMessages);
  return (
    <RoomNavigation
      label={menu}
      pages={[
        { name: pages.reviews, address: "/app/reviews", end: true, waiting }, { name: pages.report, address: "/app/reviews/report" }, { name: pages.programme, address: "/app/reviews/programme" },
        { name: pages.results, address: "/app/reviews/results" }, { name: pages.exchange, address: "/app/reviews/exchange" },
      ]}
    />
  );
}
