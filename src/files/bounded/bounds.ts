/**
 * What reading one foreign file may take. The heap is bounded where the host can do so; it is the counts of each reader that hold
 * memory, since no host sees typed arrays and a browser bounds nothing.
 */
export const bounds = { seconds: 20, heapMegabytes: 384 } as const;
