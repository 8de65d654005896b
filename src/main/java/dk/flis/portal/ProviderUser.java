// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import java.io.Serial;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person as his municipality's provider tells of him, under the name of his account here. */
final class ProviderUser extends DefaultOidcUser {

    @Serial
    private static final long serialVersionUID = 1;

    private final String account;

    ProviderUser(OidcUser told, String account) {
        super(told.getAuthorities(), told.getIdToken(), told.getUserInfo());
        this.account = account;
    }

    @Override
    public String getName() {
        return account;
    }
}
