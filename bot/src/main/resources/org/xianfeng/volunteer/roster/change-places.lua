-- Changes a post's places. ARGV of its own: how many, and what is to become of a surplus: ASK, KEEP or TO_QUEUE.
local function send_back(post, surplus)
    local offers = {}
    for _, who in ipairs(redis.call('ZRANGE', post.offers, 0, -1)) do
        local offer = offer_of(post, who)
        if offer.seeker == '' then
            table.insert(offers, {tonumber(offer.sequence), who})
        end
    end
    table.sort(offers, function(a, b) return a[1] > b[1] end)
    for i = 1, math.min(surplus, #offers) do
        withdraw_offer(post, offers[i][2])
        tell_of('offer-withdrawn', post, offers[i][2])
    end
    for _ = #offers + 1, surplus do
        local who, sequence = unpack(redis.call('ZRANGE', post.seats, -1, -1, 'WITHSCORES'))
        call_off_search(post, who)
        vacate(post, who)
        redis.call('ZADD', post.waiting, sequence, who)
        tell_of('sent-back', post, who)
    end
end

return once(function(post)
    local places, choice = tonumber(argument(1)), argument(2)
    local surplus = redis.call('ZCARD', post.seats) + offered(post) - places
    if surplus > 0 and choice == 'ASK' then
        return 'too-many:' .. surplus
    end
    if places ~= post.places then
        post.places = places
        redis.call('HSET', ACTIVITY, 'p' .. post.number .. '.places', places)
        redis.call('HINCRBY', ACTIVITY, 'version', 1)
        tell('places-changed', post)
    end
    if choice == 'TO_QUEUE' and surplus > 0 then
        send_back(post, surplus)
    end
    return 'changed'
end)
