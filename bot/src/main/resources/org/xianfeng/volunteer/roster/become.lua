-- Has another stand where the member stands, who is the same person. Where both stand in one post, the better standing
-- stays: a place before an offer, that before a position, and of two the earlier; the other is given up, and goes to the
-- next. ARGV of its own: the other, the generation of the other's hold.
local from, into, hold = member, argument(1), argument(2)
local RANK = {seated = 3, seeking = 3, offered = 2, waiting = 1, entered = 1}

-- How good a standing is, and by which number it is in order.
local function worth(post, who)
    member = who
    local mine = standing(post)
    member = from
    local rank = RANK[string.match(mine, '^%a+')] or 0
    local offer = rank == 2 and offer_of(post, who)
    return rank, tonumber(offer and offer.sequence or redis.call('ZSCORE', rank == 3 and post.seats or post.waiting, who))
end

local function give_up(post, who)
    if redis.call('ZSCORE', post.seats, who) then
        vacate(post, who)
    elseif not end_offer(post, who) then
        redis.call('ZREM', post.waiting, who)
    end
end

local function rename(post)
    for _, set in ipairs({post.seats, post.waiting, post.offers, post.seekers}) do
        local score = redis.call('ZSCORE', set, from)
        if score then
            redis.call('ZREM', set, from)
            redis.call('ZADD', set, score, into)
        end
    end
    for _, kind in ipairs({'o:', 'b:', 's:', 'f:'}) do
        local note = redis.call('HGET', post.notes, kind .. from)
        if note then
            redis.call('HDEL', post.notes, kind .. from)
            redis.call('HSET', post.notes, kind .. into, note)
        end
    end
end

-- Those who have to do with the place or the offer of the one have it now with the other.
local function rename_beside(post)
    local token = redis.call('HGET', post.notes, 's:' .. into)
    if token and token ~= QUEUE then
        redis.call('HSET', post.notes, 't:' .. token, into)
    end
    local asked = redis.call('HGET', post.notes, 'f:' .. into)
    if asked then
        local offer = offer_of(post, asked)
        redis.call('HSET', post.notes, 'o:' .. asked, offer.number .. ':' .. offer.sequence .. ':' .. into)
    end
    local offer = offer_of(post, into)
    if offer then
        if offer.seeker ~= '' then
            redis.call('HSET', post.notes, 'f:' .. offer.seeker, into)
        end
        -- the buttons by which it is answered are to be where they are now
        tell_of('offered', post, into, 'offer', offer.number, 'until', redis.call('ZSCORE', post.offers, into))
    end
end

return once(function(post)
    local mine, mine_at = worth(post, from)
    local theirs, theirs_at = worth(post, into)
    local outcome = 'nothing'
    if mine > 0 and theirs > 0 and (theirs > mine or (theirs == mine and theirs_at <= mine_at)) then
        give_up(post, from)
        outcome = 'given-up'
    elseif mine > 0 then
        if theirs > 0 then
            give_up(post, into)
        end
        rename(post)
        if tonumber(hold) > tonumber(generation(post, into)) then
            redis.call('HSET', post.notes, 'g:' .. into, hold)
        end
        rename_beside(post)
        outcome = 'moved'
    end
    redis.call('HDEL', post.notes, 'g:' .. from)
    post.changed = true
    return outcome
end)
