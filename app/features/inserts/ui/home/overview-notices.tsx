import { Banner, Link } from "@shopify/polaris";
import { useWords } from "~/platform/ui/reader";
import { overviewMessages } from "./overview-messages";

interface NoticesProps {
  proxyPathBefore: string | null;
  proxyPath: string;
  failedEvents: number;
  openDataRequests: number;
  onProxyRead: () => void;
}

/** What the merchant should know before anything else. */
export function OverviewNotices({ proxyPathBefore, proxyPath, failedEvents, openDataRequests, onProxyRead }: NoticesProps) {
  const words = useWords(overviewMessages);
  return (
    <>
      {proxyPathBefore === null ? null : (
        <Banner tone="warning" title={words.proxyTitle} action={{ content: words.proxyRead, onAction: onProxyRead }}>
          <p>{words.proxy(proxyPathBefore, proxyPath)}</p>
        </Banner>
      )}
      {openDataRequests === 0 ? null : (
        <Banner tone="info" title={words.requests(openDataRequests)}>
          <p>{words.requestsText} <Link url="/app/privacy">{words.toRequests}</Link></p>
        </Banner>
      )}
      {failedEvents === 0 ? null : <Banner tone="info" title={words.eventsTitle(failedEvents)}><p>{words.events}</p></Banner>}
    </>
  );
}
