export interface Behind<Batch> {
  /** Returns when the batch before has been saved. @throws what that failed with */
  put(batch: Batch): Promise<void>;
  /** Waits for the last. */
  end(): Promise<void>;
}

/** Saves batches one after the other, each while the next is being read: two at most are held in memory. */
export function saveBehind<Batch>(save: (batch: Batch) => Promise<void>): Behind<Batch> {
  let saving: Promise<void> = Promise.resolve();
  return {
    async put(batch) {
      await saving;
      saving = save(batch);
      // A failure is met by whoever waits for it next.
      saving.catch(() => {});
    },
    end: () => saving,
  };
}
