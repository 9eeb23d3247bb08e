import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useRef } from "react";

/** Says something in passing for each new answer of a form; `words` may have nothing to say. */
export function useToast<Answer extends object>(answer: Answer | undefined, words: (answer: Answer) => string | null): void {
  const bridge = useAppBridge();
  const said = useRef<Answer>();
  useEffect(() => {
    if (!answer || said.current === answer) return;
    said.current = answer;
    const text = words(answer);
    if (text !== null) bridge.toast.show(text);
  });
}
