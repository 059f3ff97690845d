import { createRequire } from 'node:module';
import { FONT_FOLDER } from './drawable-text.ts';

/*
 * pdfmake as far as we use it. Its published types bring the types of a browser into the whole program, where they hide that Node
 * has no such thing; so what we use of it is described here.
 */

export type Margins = readonly [left: number, top: number, right: number, bottom: number];

export interface Style {
  readonly style?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly lineHeight?: number;
  readonly margin?: Margins;
  readonly wordBreak?: 'normal' | 'break-all';
  readonly alignment?: 'left' | 'right';
}

export interface TextNode extends Style {
  readonly text: string | readonly TextNode[];
  readonly width?: number | 'auto' | '*';
}

export interface Rectangle {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly color: string;
}

export interface TableLayout {
  readonly defaultBorder?: boolean;
  hLineWidth?(line: number, node: { readonly table: { readonly body: readonly unknown[] } }): number;
  vLineWidth?(): number;
  hLineColor?(): string;
  paddingLeft?(): number;
  paddingRight?(): number;
  paddingTop?(): number;
  paddingBottom?(): number;
}

export type PdfNode =
  | TextNode
  | (Style & { readonly ul: readonly PdfNode[] })
  | (Style & { readonly columns: readonly PdfNode[]; readonly columnGap?: number })
  | (Style & { readonly stack: readonly PdfNode[]; readonly unbreakable?: boolean })
  | (Style & { readonly canvas: readonly Rectangle[] })
  | (Style & {
      readonly table: {
        readonly headerRows?: number;
        /** A head is never the last on its page. */
        readonly keepWithHeaderRows?: number;
        readonly dontBreakRows?: boolean;
        readonly widths: readonly (number | 'auto' | '*')[];
        readonly body: readonly (readonly PdfNode[])[];
      };
      readonly layout: TableLayout;
    });

export interface PdfDocument {
  readonly content: readonly PdfNode[];
  readonly pageSize: 'A4';
  readonly pageMargins: Margins;
  readonly language: string;
  readonly displayTitle: boolean;
  readonly version: string;
  readonly info: Readonly<Record<string, string | Date>>;
  readonly defaultStyle: Style & { readonly font: 'Roboto' };
  readonly styles: Readonly<Record<string, Style>>;
  footer(page: number, pages: number): PdfNode;
  pageBreakBefore(
    node: { readonly style?: unknown },
    nodes: { getFollowingNodesOnPage(): readonly unknown[] },
  ): boolean;
}

interface PdfMake {
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  setLocalAccessPolicy(allows: (path: string) => boolean): void;
  setFonts(fonts: Readonly<Record<string, { readonly normal: string; readonly bold: string }>>): void;
  createPdf(document: PdfDocument): { getBuffer(): Promise<Buffer> };
}

/** Draws the document. Of the disk the font's own files are read and no others, and nothing is fetched. */
export async function printPdf(document: PdfDocument): Promise<Uint8Array> {
  const pdfmake: PdfMake = createRequire(import.meta.url)('pdfmake');
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(FONT_FOLDER));
  pdfmake.setFonts({
    Roboto: { normal: `${FONT_FOLDER}/Roboto-Regular.ttf`, bold: `${FONT_FOLDER}/Roboto-Medium.ttf` },
  });
  return pdfmake.createPdf(document).getBuffer();
}
