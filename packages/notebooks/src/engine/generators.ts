/** Hands each value that it is given to whoever listens. */
export type Change<Value> = (value: Value | Promise<never>) => void;

/** An endless generator, as the runtime takes it. */
export interface Stream<Value> {
  next(): Promise<IteratorResult<Value, void>>;
  return(): Promise<IteratorResult<Value, void>>;
  throw(): Promise<IteratorResult<Value, void>>;
  [Symbol.asyncIterator](): Stream<Value>;
}

/**
 * An endless generator of the values that `start` hands over; a value that nobody has taken yet gives way to the next.
 * @param start returns what is to be called when the generator is done with
 */
export function observe<Value>(start: (change: Change<Value>) => (() => void) | undefined): Stream<Value> {
  let waiting: ((value: Value | Promise<never>) => void) | null = null;
  let latest: { readonly value: Value | Promise<never> } | null = null;
  const stop = start((value) => {
    if (waiting === null) {
      latest = { value };
      return;
    }
    const resolve = waiting;
    waiting = null;
    resolve(value);
  });
  const finish = async (): Promise<IteratorResult<Value, void>> => {
    waiting = null;
    stop?.();
    return { done: true, value: undefined };
  };
  const next = (): Promise<Value> => {
    const taken = latest;
    latest = null;
    if (taken !== null) return Promise.resolve(taken.value);
    return new Promise<Value>((resolve) => {
      waiting = resolve;
    });
  };
  return {
    next: async () => ({ done: false, value: await next() }),
    return: finish,
    throw: finish,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** The values of a form control: now, and at each change. */
export function input(element: HTMLElement): Stream<unknown> {
  return observe<unknown>((change) => {
    const type = eventOf(element);
    const listener = (): void => change(controlValue(element));
    element.addEventListener(type, listener);
    if (controlValue(element) !== undefined) listener();
    return () => element.removeEventListener(type, listener);
  });
}

function eventOf(element: HTMLElement): string {
  const type = "type" in element ? element.type : "";
  if (type === "button" || type === "submit" || type === "checkbox") return "click";
  return type === "file" ? "change" : "input";
}

function controlValue(element: HTMLElement): unknown {
  const control = element as HTMLInputElement;
  const type = "type" in element ? element.type : "";
  if (type === "range" || type === "number") return control.valueAsNumber;
  if (type === "checkbox") return control.checked;
  return control.value;
}

/** A value that its cell can set and others read. */
export function mutable<Value>(first: Value): Stream<Value> & { value: Value } {
  let current = first;
  let notify: Change<Value> = () => {};
  const generator = observe<Value>((change) => {
    notify = change;
    change(current);
    return undefined;
  });
  return Object.defineProperty(generator, "value", {
    get: () => current,
    set: (value: Value) => {
      current = value;
      notify(value);
    },
  }) as Stream<Value> & { value: Value };
}
