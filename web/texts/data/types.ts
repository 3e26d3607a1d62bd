/** The texts of one's own data: to take along, and to erase. */
export interface DataTexts {
  readonly title: string;
  readonly about: string;
  readonly download: string;
  readonly downloaded: string;
  readonly erase: string;
  /** In the place of "before this change". */
  readonly stepUpAbout: string;
  readonly eraseTitle: string;
  readonly goes: string;
  readonly goesList: readonly string[];
  readonly stays: string;
  readonly staysList: readonly string[];
  readonly howLong: string;
  readonly noWayBack: string;
  readonly eraseForGood: string;
  readonly erasedTitle: string;
  readonly erased: string;
}
