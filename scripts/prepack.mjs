import { build, isStale } from './build.mjs';
import { buildEngine, isEngineStale } from './build-engine.mjs';

// before npm packs: the command line is built by then, see prepare
if (isStale()) await build();
if (isEngineStale()) await buildEngine();
