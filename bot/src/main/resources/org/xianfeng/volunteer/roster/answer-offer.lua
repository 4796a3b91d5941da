-- Accepts an offered place or passes it on. ARGV of its own: the offer's number, accept or pass.
-- A late answer to an offer that is no longer theirs is stale, and changes nothing.
return once(function(post)
    local offer = offer_of(post, member)
    if not offer or offer.number ~= argument(1) then
        local before = redis.call('HGET', post.notes, 'b:' .. member)
        return argument(2) == 'accept' and before == argument(1) and 'seated' or 'stale'
    end
    end_offer(post, member)
    if argument(2) == 'pass' then
        tell_of('passed', post, member, 'offer', offer.number)
        return 'passed-on'
    end
    if offer.seeker == '' then
        redis.call('ZADD', post.seats, offer.sequence, member)
    else
        hand_over(post, offer.seeker, member)
    end
    redis.call('HSET', post.notes, 'b:' .. member, offer.number)
    tell_of('accepted', post, member, 'offer', offer.number)
    return 'seated'
end)
