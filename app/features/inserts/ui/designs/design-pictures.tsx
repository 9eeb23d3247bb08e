import { BlockStack, Button, Card, DropZone, InlineError, InlineStack, List, Spinner, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { CoarsePicture } from "../../domain/designs/design-check";
import { uploadMediaTypes } from "../../domain/designs/design-upload";
import type { DesignFieldsProps } from "./design-basics";
import { designMessages } from "./design-messages";
import { type UploadFailure, imageAddress, uploadPicture } from "./design-uploading";
import { fieldId } from "./design-problems";

interface DesignPicturesProps extends DesignFieldsProps {
  coarse: CoarsePicture[];
  mostUploadBytes: number;
}

export function DesignPictures({ form, note, coarse, mostUploadBytes, onChange }: DesignPicturesProps) {
  const words = useWords(designMessages);
  const of = (which: "logo" | "picture") => ({ which, coarse: coarse.filter((one) => one.of === which), mostUploadBytes });
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">{words.pictures}</Text>
        <PictureField {...of("logo")} help={words.logoHelp} imageId={form.logoImageId} error={note("logoImageId")} onChange={(logoImageId) => { onChange({ logoImageId }); }} />
        <PictureField
          {...of("picture")} help={form.layout === "picture" ? words.pictureHelp : words.pictureElsewhere} imageId={form.pictureImageId} error={note("pictureImageId")}
          onChange={(pictureImageId) => { onChange({ pictureImageId }); }}
        />
      </BlockStack>
    </Card>
  );
}

interface PictureFieldProps {
  which: "logo" | "picture";
  help: string;
  imageId: string | null;
  error: string | undefined;
  coarse: CoarsePicture[];
  mostUploadBytes: number;
  onChange: (imageId: string | null) => void;
}

/** One picture: dropped or chosen, shown, replaced, taken away. What is wrong with it stands beside it. */
function PictureField({ which, help, imageId, error, coarse, mostUploadBytes, onChange }: PictureFieldProps) {
  const words = useWords(designMessages);
  const { locale } = useReader();
  const [state, setState] = useState<{ kind: "idle" | "uploading" | "uploaded" } | { kind: "failed"; reason: UploadFailure }>({ kind: "idle" });
  const number = (value: number): string => formatNumber(value, locale);
  const megabytes = number(Math.floor(mostUploadBytes / 1024 / 1024));
  const label = words[which];
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setState({ kind: "uploading" });
    const answer = await uploadPicture(file, mostUploadBytes);
    setState(answer.ok ? { kind: "uploaded" } : { kind: "failed", reason: answer.reason });
    if (answer.ok) onChange(answer.image.id);
  };
  const failure = state.kind === "failed" ? (state.reason === "too-large" ? words.uploadErrors["too-large"](megabytes) : words.uploadErrors[state.reason]) : error;
  return (
    <div role="group" aria-labelledby={`design-${which}-label`} aria-describedby={`design-${which}-help`} id={fieldId(`${which}ImageId`)} tabIndex={-1}>
      <BlockStack gap="200">
        <BlockStack gap="050">
          <Text as="h3" variant="headingSm" id={`design-${which}-label`}>{label}</Text>
          <Text as="p" tone="subdued" id={`design-${which}-help`}>{help}</Text>
        </BlockStack>
        {imageId === null ? null : (
          <InlineStack gap="300" blockAlign="center">
            <Uploaded id={imageId} alt={words.imageAlt[which]} />
            <Button accessibilityLabel={words.removeNamed[which]} onClick={() => { onChange(null); setState({ kind: "idle" }); }}>{words.remove}</Button>
          </InlineStack>
        )}
        <DropZone
          label={label} labelHidden variableHeight allowMultiple={false} accept={uploadMediaTypes.join(",")} type="image" disabled={state.kind === "uploading"} errorOverlayText={words.uploadErrors.kind}
          onDrop={(_files, [accepted], [rejected]) => { if (rejected && !accepted) setState({ kind: "failed", reason: "kind" }); else void take(accepted); }}
        >
          <div style={{ padding: "var(--p-space-300)", pointerEvents: "none", textAlign: "center" }}>
            {state.kind === "uploading"
              ? <InlineStack gap="200" align="center"><Spinner size="small" accessibilityLabel={words.uploading} /><Text as="span">{words.uploading}</Text></InlineStack>
              : <Text as="p"><strong>{imageId === null ? words.upload : words.replace}</strong> {words.uploadHint(megabytes)}</Text>}
          </div>
        </DropZone>
        <div aria-live="polite">
          {failure ? <InlineError message={failure} fieldID={fieldId(`${which}ImageId`)} /> : null}
          {state.kind === "uploaded" ? <Text as="p" visuallyHidden>{words.uploaded(label)}</Text> : null}
          {imageId === null || coarse.length === 0 ? null : (
            <List>
              {coarse.map(({ format, dotsPerInch, neededWidthPixels, neededHeightPixels }) => (
                <List.Item key={format}>{words.coarse(words.formats[format], number(dotsPerInch), number(neededWidthPixels), number(neededHeightPixels))}</List.Item>
              ))}
            </List>
          )}
        </div>
      </BlockStack>
    </div>
  );
}

/** A picture cannot carry the session token: it is fetched, and shown out of the browser's memory. */
function Uploaded({ id, alt }: { id: string; alt: string }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let isThere = true;
    let made: string | null = null;
    void imageAddress(id).then((found) => {
      made = found;
      if (isThere) setAddress(found);
      else if (found) URL.revokeObjectURL(found);
    });
    return () => { isThere = false; if (made) URL.revokeObjectURL(made); setAddress(null); };
  }, [id]);
  return (
    <span style={{ display: "inline-grid", placeItems: "center", inlineSize: "7.5rem", blockSize: "5rem", padding: 4, border: "1px solid var(--p-color-border)", borderRadius: "var(--p-border-radius-200)", background: "repeating-conic-gradient(#eee 0 25%, #fff 0 50%) 0 0 / 16px 16px" }}>
      {address === null ? null : <img src={address} alt={alt} style={{ maxInlineSize: "100%", maxBlockSize: "4.4rem", objectFit: "contain" }} />}
    </span>
  );
}
