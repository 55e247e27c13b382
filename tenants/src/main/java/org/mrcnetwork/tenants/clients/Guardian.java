package org.mrcnetwork.tenants.clients;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who looks after a child: a parent, a relative, or whom an authority has named. */
record Guardian(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 100) String relationship,
        @Nullable @Size(max = 40) String phone) {}
