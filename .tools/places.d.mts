export declare const root: string;
export declare const node24: string;
