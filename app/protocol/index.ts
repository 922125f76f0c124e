/** What crosses the wire: schemas of commands; the frames that come back are typed in `workshop/views.ts`. */
export { command, commandBatch, joinCommand, mostCommands } from './commands.ts';
export {
  drawnHere, engineChoice, engineSaid, imageProviders, pictureProviders, previewAsked, type EngineChoice, type EngineDesk, type EngineNow, type EnginePreview, type EngineTested, type PreviewAsked, type ProgramStatus,
} from './engines.ts';
export { chipEdits } from './pictures.ts';
export { detectionNow, facesFound, type DetectionNow, type FacesFound, type Found, type FoundKind } from './faces.ts';
export { added, done, overviewTold, packed, received, type ReceivedFile, type RoomConflict, type RoomsOverview } from './rooms.ts';
export { compared, importKept, importsListed, looked, type ImportListed, type LookedAt } from './imports.ts';
export { englishWish, listedElements, translationNow, wording, type EnglishWish, type ListedElement, type TranslationNow } from './wording.ts';
