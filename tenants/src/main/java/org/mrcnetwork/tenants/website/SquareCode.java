package org.mrcnetwork.tenants.website;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one path of SVG, a unit for each module: sharp on any printer, and no picture to fetch.
 *
 * @param size of the whole, with the quiet border that readers need
 */
record SquareCode(int size, String path) {

    private static final int BORDER = 4;

    static SquareCode of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    int from = x;
                    while (x + 1 < code.size && code.getModule(x + 1, y)) {
                        x++;
                    }
                    path.append('M').append(from + BORDER).append(',').append(y + BORDER);
                    path.append('h')
                            .append(x - from + 1)
                            .append("v1H")
                            .append(from + BORDER)
                            .append('z');
                }
            }
        }
        return new SquareCode(code.size + 2 * BORDER, path.toString());
    }
}
