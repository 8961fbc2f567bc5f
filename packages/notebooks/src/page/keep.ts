import { type Saved, savedFrom } from "./saved.ts";

/** What the browser keeps for a notebook between visits; where it keeps nothing, everything works but this. */
export interface Keep {
  readonly load: () => Saved | null;
  /** False where nothing could be kept. */
  readonly save: (saved: Saved) => boolean;
  readonly forget: () => void;
}

export function keepFor(id: string): Keep {
  const key = `andromede ${id}`;
  return {
    load() {
      try {
        const text = localStorage.getItem(key);
        return text === null ? null : savedFrom(JSON.parse(text));
      } catch {
        return null;
      }
    },
    save(saved) {
      try {
        localStorage.setItem(key, JSON.stringify(saved));
        return true;
      } catch {
        return false;
      }
    },
    forget() {
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing is kept there.
      }
    },
  };
}

/** A choice of the reader that holds for all notebooks, such as the language. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`andromede ${name}`);
  } catch {
    return null;
  }
}

export function keepChoice(name: string, value: string): void {
  try {
    localStorage.setItem(`andromede ${name}`, value);
  } catch {
    // It is asked again next time.
  }
}
