const corsHeaders = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, POST, OPTIONS",
  "access-control-allow-headers": "Authorization, Content-Type",
  "access-control-expose-headers": "X-Kundenkreis-Cards, X-Kundenkreis-Without, X-Kundenkreis-Unfit, X-Kundenkreis-Next, X-Shopify-Retry-Invalid-Session-Request, X-Shopify-API-Request-Failure-Reauthorize-Url",
};

/**
 * Answers a request that Shopify's admin, or an extension in it, sends from another origin (https://extensions.shopifycdn.com for extensions,
 * https://admin.shopify.com for the document of a print action; source: shopify.dev, admin extensions, "Security"). The browser asks first whether it may
 * send its session token along: yes, for everybody, as Shopify's own library says it. Nothing is given away by that, since the token is the
 * only proof of who asks; there is no cookie. Answers that `answer` throws get the same headers.
 */
export async function answerExtension(request: Request, answer: () => Promise<Response>): Promise<Response> {
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: { ...corsHeaders, "access-control-max-age": "7200" } });
  try {
    return withCors(await answer());
  } catch (thrown) {
    if (thrown instanceof Response) return withCors(thrown);
    throw thrown;
  }
}

function withCors(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(corsHeaders)) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
