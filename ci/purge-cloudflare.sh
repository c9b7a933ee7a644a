#!/bin/sh
# Lets Cloudflare forget the addresses that a publish has changed:
#
#   sh ci/purge-cloudflare.sh khabar-ci/purge.txt
#
# From the environment:
#   KHABAR_URL        the site's address: https://khabar.example
#   CLOUDFLARE_ZONE   the id of its zone
#   CLOUDFLARE_TOKEN  an API token that may purge the zone's cache
#   CLOUDFLARE_API    the address of the API, where it is another one: in tests
#
# Another CDN takes a script like this one: the list has one address a line, percent-encoded and without quotation marks.
set -eu

list=$1
api=${CLOUDFLARE_API:-https://api.cloudflare.com/client/v4}
# Addresses in one request: the limit of all of Cloudflare's plans.
together=30
# After a redesign nearly every page has changed: then the cache is emptied, which is one request.
most=1500

bodies() {
  if [ "$(wc -l <"$list")" -gt "$most" ]; then
    echo '{"purge_everything":true}'
    return
  fi
  awk -v site="${KHABAR_URL%/}" -v together="$together" '
    function tell() { print "{\"files\":[" files "]}"; files = ""; count = 0 }
    { files = files (count ? "," : "") "\"" (/^\// ? site : "") $0 "\""; count += 1 }
    count == together { tell() }
    END { if (count) tell() }
  ' "$list"
}

bodies | while IFS= read -r body; do
  # The token goes in by the configuration, where other processes do not see it.
  curl --silent --show-error --fail --retry 3 --max-time 30 --output /dev/null --data "$body" --config - <<END
url = "$api/zones/$CLOUDFLARE_ZONE/purge_cache"
header = "Authorization: Bearer $CLOUDFLARE_TOKEN"
header = "Content-Type: application/json"
END
done
