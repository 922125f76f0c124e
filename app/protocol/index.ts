/** What crosses the wire: schemas of commands; the frames that come back are typed in `workshop/views.ts`. */
export { command, commandBatch, joinCommand, mostCommands } from './commands.ts';
