import { advocateCodeSchema } from "~/kernel/entries/advocate-entries";
import { darkRunsOfQr } from "~/platform/pdf/qr-matrix";
import { quietZoneModules, smallestQrVersion } from "~/platform/pdf/qr-size";
import { storefrontOf } from "~/platform/shopify/storefront-of";
import type { ProxyRequest } from "~/platform/shopify/verify-proxy-request.server";
import { referralLink } from "../domain/advocates/customer-metafields";
import type { QrDrawing } from "../domain/sharing/qr-drawing";

/** A link as a QR code: dark on light, with its quiet zone, in modules. null for what no version holds. */
export function linkQr(link: string): QrDrawing | null {
  const version = smallestQrVersion(link, "M");
  if (version === null) return null;
  const runs = darkRunsOfQr(link, "M").map(({ row, column, modules }) => `M${column + quietZoneModules} ${row + quietZoneModules}h${modules}v1h-${modules}z`);
  return { side: 17 + 4 * version + 2 * quietZoneModules, path: runs.join("") };
}

/**
 * The QR code of an advocate's link as a picture (svg). Drawn from the address alone: whether there is such a code makes no difference, so that nothing can be learned
 * here, and it may be kept by whoever stands in between.
 */
export function answerLinkQr({ shop, pathPrefix }: ProxyRequest, typed: string): Response {
  const code = typed.toUpperCase();
  const shared = { "x-content-type-options": "nosniff", "x-robots-tag": "noindex" };
  const qr = advocateCodeSchema.safeParse(code).success ? linkQr(referralLink({ storefrontUrl: storefrontOf(shop), proxyPath: pathPrefix }, code)) : null;
  if (!qr) return new Response(null, { status: 404, headers: { ...shared, "cache-control": "no-store" } });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${qr.side} ${qr.side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${qr.side}v${qr.side}H0z"/><path d="${qr.path}"/></svg>`;
  return new Response(svg, {
    headers: { ...shared, "content-type": "image/svg+xml", "cache-control": "public, max-age=86400", "content-security-policy": "default-src 'none'" },
  });
}
