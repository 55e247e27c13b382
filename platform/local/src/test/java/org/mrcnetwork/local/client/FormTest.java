package org.mrcnetwork.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class FormTest {
    private static final URI PAGE = URI.create("http://localhost:8080/identity/invitations/abc?x=1");

    @Test
    void hidden_fields_go_along_and_every_password_field_is_filled() {
        var form = Form.askingForPassword(PAGE, """
                <form action="/search"><input name="q"></form>
                <form method="post" action="/identity/invitations/abc?a=1&amp;b=2">
                  <input type="hidden" name="_csrf" value="to&amp;ken">
                  <input name="name" type="text" value="" required>
                  <input type="password" name="password"><input type="password" name="repeated">
                  <button>Go</button>
                </form>
                """).orElseThrow();

        assertThat(form.action()).isEqualTo(URI.create("http://localhost:8080/identity/invitations/abc?a=1&b=2"));
        assertThat(form.fill("text", "Ana Exemplo").fill("password", "p&w").encoded())
                .isEqualTo("_csrf=to%26ken&name=Ana+Exemplo&password=p%26w&repeated=p%26w");
    }

    @Test
    void a_form_without_an_address_goes_back_to_its_page() {
        var form = Form.askingForPassword(PAGE, "<form method=\"post\"><input name=\"p\" type=\"password\"></form>");

        assertThat(form.orElseThrow().action()).isEqualTo(PAGE);
    }

    @Test
    void a_page_that_asks_for_no_password_has_no_such_form() {
        assertThat(Form.askingForPassword(PAGE, "<form><input name=\"q\"></form>"))
                .isEmpty();
    }
}
