import { Univer, type IUniverConfig, type Plugin, type PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';

/** What a preset brings: each plugin alone, or with its options. */
export interface Preset {
  readonly plugins: readonly (PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, ...unknown[]])[];
}

export interface RunningUniver {
  readonly univer: Univer;
  readonly univerAPI: FUniver;
}

/** As `createUniver` of @univerjs/presets does, whose tree brings packages without a licence: of the same plugin, the last one counts. */
export function createUniver({ presets, ...config }: Partial<IUniverConfig> & { readonly presets: readonly Preset[] }): RunningUniver {
  const univer = new Univer(config);
  const chosen = new Map<string, readonly [PluginCtor<Plugin>, ...unknown[]]>();
  for (const entry of presets.flatMap(({ plugins }) => plugins)) {
    const one = typeof entry === 'function' ? [entry] as const : entry;
    // where it stood first, the order would change
    chosen.delete(one[0].pluginName);
    chosen.set(one[0].pluginName, one);
  }
  for (const [plugin, options] of chosen.values()) univer.registerPlugin(plugin, options);
  return { univer, univerAPI: FUniver.newAPI(univer) };
}
