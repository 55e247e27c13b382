package org.mrcnetwork.tenants.enquiries;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.mrcnetwork.tenancy.MasterSecret;

/**
 * The last part of a hook's address. It says for which centre and hook it is, with a code of the platform's secret: an
 * address that was never given out is refused before any database is asked.
 */
record HookToken(UUID centre, UUID hook) {

    private static final int IDS = 32;
    private static final int CODE = 16;

    String text(MasterSecret master) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(IDS + CODE)
                        .put(ids())
                        .put(code(master))
                        .array());
    }

    static Optional<HookToken> read(String text, MasterSecret master) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != IDS + CODE) {
                return Optional.empty();
            }
            ByteBuffer ids = ByteBuffer.wrap(bytes);
            HookToken token =
                    new HookToken(new UUID(ids.getLong(), ids.getLong()), new UUID(ids.getLong(), ids.getLong()));
            byte[] code = Arrays.copyOfRange(bytes, IDS, IDS + CODE);
            return MessageDigest.isEqual(code, token.code(master)) ? Optional.of(token) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] ids() {
        return ByteBuffer.allocate(IDS)
                .putLong(centre.getMostSignificantBits())
                .putLong(centre.getLeastSignificantBits())
                .putLong(hook.getMostSignificantBits())
                .putLong(hook.getLeastSignificantBits())
                .array();
    }

    private byte[] code(MasterSecret master) {
        return Arrays.copyOf(master.derive("inbound-hook|" + centre + "|" + hook), CODE);
    }
}
