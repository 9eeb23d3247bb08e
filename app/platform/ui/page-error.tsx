import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { Banner, BlockStack, Link, Page, Text } from "@shopify/polaris";
import { frameMessages } from "./messages";
import { useWords } from "./reader";

/** What stands in the place of a page that cannot be shown, in words. */
export function PageError() {
  const words = useWords(frameMessages);
  const error = useRouteError();
  const { title, text, isOurs } = errorWords(isRouteErrorResponse(error) ? error.status : 500, words);
  return (
    <Page>
      <Text as="h1" visuallyHidden>{title}</Text>
      <Banner tone={isOurs ? "critical" : "warning"} title={title}>
        <BlockStack gap="200">
          <p>{text}</p>
          <p><Link url="/app">{words.backToOverview}</Link></p>
        </BlockStack>
      </Banner>
    </Page>
  );
}

export function errorWords(status: number, words: ReturnType<typeof frameMessages>): { title: string; text: string; isOurs: boolean } {
  switch (status) {
    case 400: case 405: case 422: return { title: words.badRequestTitle, text: words.badRequest, isOurs: false };
    case 401: case 403: case 410: return { title: words.refusedTitle, text: words.refused, isOurs: false };
    case 404: return { title: words.notFoundTitle, text: words.notFound, isOurs: false };
    default: return { title: words.brokenTitle, text: words.broken, isOurs: true };
  }
}
