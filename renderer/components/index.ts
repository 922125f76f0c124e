/** What every page is made of. Charts are in `charts/`. */
export { BeforeAfterPicture } from './BeforeAfterPicture.tsx';
export { Button } from './Button.tsx';
export { CheckRow } from './CheckRow.tsx';
export { Choice, type Option } from './Choice.tsx';
export { Confirm } from './Confirm.tsx';
export { Connection } from './Connection.tsx';
export { Field } from './Field.tsx';
export { Fold } from './Fold.tsx';
export { Notice } from './Notice.tsx';
export { Pick } from './Pick.tsx';
export { RequiredBy, requiredText } from './RequiredBy.tsx';
export { marks, slot, slotted, type Marks } from './slotted.tsx';
export { StandoffText } from './StandoffText.tsx';
export { Picture } from './Picture.tsx';
export { PictureMark } from './PictureMark.tsx';
export { changesIn, shortHash, TermsMark, TermsParts, type TermsOpen } from './TermsParts.tsx';
export { pseudonymName } from '../../app/workshop/pseudonym.ts';
