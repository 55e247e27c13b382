package org.mrcnetwork.tenants.clients;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Columns hold the international codes, which others can read too, not our names for them. */
final class CodesInColumns {

    private CodesInColumns() {}

    @Converter(autoApply = true)
    static class OfOccupation implements AttributeConverter<Occupation, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Occupation occupation) {
            return occupation == null ? null : occupation.code();
        }

        @Override
        public @Nullable Occupation convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : Occupation.of(code);
        }
    }

    @Converter(autoApply = true)
    static class OfSector implements AttributeConverter<Sector, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Sector sector) {
            return sector == null ? null : sector.code();
        }

        @Override
        public @Nullable Sector convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : Sector.of(code);
        }
    }
}
