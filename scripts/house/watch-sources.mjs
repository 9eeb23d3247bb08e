import { watch } from "node:fs";
import { inProject } from "../setup/project.mjs";

const quietMilliseconds = 150;

/**
 * Tells of changed files, together once nothing has changed for a moment (an editor saves in several steps, a checkout changes hundreds), and never while
 * the last telling is still being worked on.
 *
 * @param {string[]} folders from the project's folder on
 * @param {(paths: string[]) => Promise<void>} onChange
 * @returns {() => void} stops watching
 */
export function watchSources(folders, onChange) {
  /** @type {Set<string>} */
  const changed = new Set();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let working = false;

  const tell = async () => {
    if (working || changed.size === 0) return;
    working = true;
    const paths = [...changed];
    changed.clear();
    await onChange(paths);
    working = false;
    await tell();
  };
  const watchers = folders.map((folder) =>
    watch(inProject(folder), { recursive: true }, (_event, name) => {
      if (name === null) return;
      changed.add(`${folder}/${name.replaceAll("\\", "/")}`);
      clearTimeout(timer);
      timer = setTimeout(() => void tell(), quietMilliseconds);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
