export declare function writeIcons(folder: string): Promise<void>;
