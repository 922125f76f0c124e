export { CATALOGUE } from './catalogue.ts';
export type { Drawn } from './contents.ts';
export { sceneAsked, SKETCH_SIZES, sketchEngine } from './engine.ts';
export { sketchScene, type SceneRequest } from './scene.ts';
export type { SiteKind } from './site.ts';
