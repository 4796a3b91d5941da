-- What the scripts of the roster share; it is put before each of them.
-- KEYS: the activity, the request's answer, events, due times; then of each of its posts: seats, waiting, offers,
-- seekers, notes.
-- ARGV: the activity's version that the caller knows, member, now, seconds to keep the answer, the activity's number,
-- which post is meant (counted among those in KEYS), how many posts there are; then of each post: its number, its
-- shift's number, and until when an offer made now holds (0: there is no sensible time); then what the script itself needs.
-- Times are in milliseconds. The sets are sorted by sequence number, offers by their deadline.
-- The notes of a post: g:MEMBER the generation of their hold, kept when they leave; o:MEMBER their open offer as
-- number:sequence:seeker (no seeker: of a free place); b:MEMBER the offer by which they have their place; s:MEMBER the
-- token of their search, or ? if the queue is asked; t:TOKEN whose it is; f:SEEKER who has the offer for their place;
-- asked: how many offers are for a seeker's place.
local ACTIVITY, ANSWER, EVENTS, DUE = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local member, now = ARGV[2], tonumber(ARGV[3])
local QUEUE = '?'

local facts = {}
facts.version, facts.state, facts.promotion, facts.sign_up_ends, facts.withdrawal_ends, facts.draw, facts.seed = unpack(
    redis.call('HMGET', ACTIVITY, 'version', 'state', 'promotion', 'sign-up-ends', 'withdrawal-ends', 'draw', 'seed'))

local function argument(i)
    return ARGV[7 + 3 * ARGV[7] + i]
end

local function post_at(i)
    local key, arg = 5 * i, 5 + 3 * i
    local post = {number = ARGV[arg], shift = ARGV[arg + 1], deadline = tonumber(ARGV[arg + 2]), seats = KEYS[key],
        waiting = KEYS[key + 1], offers = KEYS[key + 2], seekers = KEYS[key + 3], notes = KEYS[key + 4], idle = {}}
    post.draws = facts.draw and redis.call('HEXISTS', ACTIVITY, 'p' .. post.number .. '.drawn') == 0
    return post
end

-- The post with what a transition has to know of it.
local function read_post(i)
    local post = post_at(i)
    local places, start = unpack(redis.call('HMGET', ACTIVITY, 'p' .. post.number .. '.places',
        's' .. post.shift .. '.start'))
    post.places, post.start = tonumber(places), tonumber(start)
    return post
end

local function tell(type, post, ...)
    redis.call('XADD', EVENTS, '*', 'type', type, 'activity', ARGV[5], 'post', post.number, 'shift', post.shift, ...)
end

local function generation(post, who)
    return redis.call('HGET', post.notes, 'g:' .. who) or '0'
end

local function tell_of(type, post, who, ...)
    tell(type, post, 'member', who, 'generation', generation(post, who), ...)
end

local function is_open(post)
    return facts.state == 'OPEN' and now < post.start
end

-- How many places are kept for those who were offered one.
local function offered(post)
    local all = redis.call('ZCARD', post.offers)
    return all == 0 and 0 or all - (redis.call('HGET', post.notes, 'asked') or 0)
end

local function free(post)
    return post.places - redis.call('ZCARD', post.seats) - offered(post)
end

-- Keeps the time when somebody has to look at this post even if nobody acts.
local function remind(post)
    local first = redis.call('ZRANGE', post.offers, 0, 0, 'WITHSCORES')[2]
    local due = tonumber(first)
    if post.draws and is_open(post) then
        due = math.min(due or post.start, tonumber(facts.draw))
    end
    local name = ARGV[5] .. '.' .. post.number
    if due then
        redis.call('ZADD', DUE, due, name)
    else
        redis.call('ZREM', DUE, name)
    end
end

local function make_offer(post, who, sequence, seeker)
    local number = redis.call('HINCRBY', ACTIVITY, 'offers', 1)
    -- a substitute who is found at the last moment is better than none
    local deadline = post.deadline > 0 and math.min(post.deadline, post.start) or post.start
    redis.call('ZADD', post.offers, deadline, who)
    redis.call('HSET', post.notes, 'o:' .. who, number .. ':' .. sequence .. ':' .. seeker)
    if seeker ~= '' then
        redis.call('HINCRBY', post.notes, 'asked', 1)
        redis.call('HSET', post.notes, 'f:' .. seeker, who)
    end
    tell_of('offered', post, who, 'offer', number, 'until', deadline)
    post.changed = true
end

local function offer_of(post, who)
    local note = redis.call('HGET', post.notes, 'o:' .. who)
    if not note then
        return nil
    end
    local number, sequence, seeker = string.match(note, '^(%d+):(%d+):(.*)$')
    return {number = number, sequence = sequence, seeker = seeker}
end

local function unbind(post, offer)
    redis.call('HINCRBY', post.notes, 'asked', -1)
    redis.call('HDEL', post.notes, 'f:' .. offer.seeker)
end

-- Ends an offer; answers it, or nil if there is none.
local function end_offer(post, who)
    local offer = offer_of(post, who)
    if not offer then
        return nil
    end
    redis.call('ZREM', post.offers, who)
    redis.call('HDEL', post.notes, 'o:' .. who)
    if offer.seeker ~= '' then
        unbind(post, offer)
        table.insert(post.idle, offer.seeker)
    end
    post.changed = true
    return offer
end

-- Puts who has an offer back to where they were in the queue.
local function withdraw_offer(post, who)
    local offer = end_offer(post, who)
    redis.call('ZADD', post.waiting, offer.sequence, who)
    return offer
end

-- Ends a search; answers who has an offer for the place, if anybody has.
local function end_search(post, seeker)
    local token = redis.call('HGET', post.notes, 's:' .. seeker)
    if not token then
        return nil
    end
    local asked = redis.call('HGET', post.notes, 'f:' .. seeker)
    redis.call('ZREM', post.seekers, seeker)
    redis.call('HDEL', post.notes, 's:' .. seeker, 't:' .. token)
    return asked
end

-- Ends a search, and with it the offer of a place that is now not given up.
local function call_off_search(post, seeker)
    local asked = end_search(post, seeker)
    if asked then
        withdraw_offer(post, asked)
        tell_of('offer-withdrawn', post, asked)
    end
end

-- Takes a place from its member. Who was offered it as a substitute has an offer of a free place now.
local function vacate(post, who)
    local asked = end_search(post, who)
    if asked then
        local offer = offer_of(post, asked)
        unbind(post, offer)
        redis.call('HSET', post.notes, 'o:' .. asked, offer.number .. ':' .. offer.sequence .. ':')
    end
    redis.call('ZREM', post.seats, who)
    redis.call('HDEL', post.notes, 'b:' .. who)
end

-- Gives the place of a seeker, and its number in the order, to a substitute.
local function hand_over(post, seeker, substitute)
    local sequence = redis.call('ZSCORE', post.seats, seeker)
    end_search(post, seeker)
    redis.call('ZREM', post.seats, seeker)
    redis.call('HDEL', post.notes, 'b:' .. seeker)
    redis.call('ZADD', post.seats, sequence, substitute)
    tell_of('handed-over', post, seeker, 'to', substitute)
end

-- Orders all who entered by lot: who has the smaller SHA-1 of seed:member comes first.
local function draw(post)
    local lots = {}
    for i, who in ipairs(redis.call('ZRANGE', post.waiting, 0, -1)) do
        lots[i] = {redis.sha1hex(facts.seed .. ':' .. who), who}
    end
    table.sort(lots, function(a, b) return a[1] < b[1] end)
    local before = redis.call('HINCRBY', ACTIVITY, 'sequence', #lots) - #lots
    local places = free(post)
    redis.call('DEL', post.waiting)
    redis.call('HSET', ACTIVITY, 'p' .. post.number .. '.drawn', now)
    tell('drawn', post)
    for i, lot in ipairs(lots) do
        if i <= places then
            redis.call('ZADD', post.seats, before + i, lot[2])
            tell_of('promoted', post, lot[2], 'by', 'draw')
        else
            redis.call('ZADD', post.waiting, before + i, lot[2])
        end
    end
    post.draws, post.changed = false, true
end

local function expire_offers(post)
    for _, who in ipairs(redis.call('ZRANGEBYSCORE', post.offers, '-inf', now)) do
        local offer = end_offer(post, who)
        tell_of('expired', post, who, 'offer', offer.number)
    end
end

local function fill_places(post)
    for _ = 1, free(post) do
        local who, sequence = unpack(redis.call('ZPOPMIN', post.waiting))
        if not who then
            return
        end
        if facts.promotion == 'BY_OFFER' and post.deadline > 0 then
            make_offer(post, who, sequence, '')
        else
            redis.call('ZADD', post.seats, sequence, who)
            tell_of('promoted', post, who)
        end
    end
end

-- Asks the next in the queue for each seeker who asks it and has no answer to wait for.
local function ask_queue(post)
    for _, seeker in ipairs(post.idle) do
        if redis.call('HGET', post.notes, 's:' .. seeker) == QUEUE then
            local who, sequence
            if is_open(post) then
                who, sequence = unpack(redis.call('ZPOPMIN', post.waiting))
            end
            if who then
                make_offer(post, who, sequence, seeker)
            else
                end_search(post, seeker)
                tell_of('search-ended', post, seeker, 'why', facts.state == 'OPEN' and 'exhausted' or 'closed')
            end
        end
    end
    post.idle = {}
end

-- Does all that is due in a post: every transition begins and ends with it.
local function settle(post)
    if post.draws and is_open(post) and now >= tonumber(facts.draw) then
        draw(post)
    end
    expire_offers(post)
    if is_open(post) and not post.draws then
        fill_places(post)
    end
    ask_queue(post)
    if post.changed then
        remind(post)
        post.changed = false
    end
end

local function standing(post)
    if redis.call('ZSCORE', post.seats, member) then
        return redis.call('HEXISTS', post.notes, 's:' .. member) == 1 and 'seeking' or 'seated'
    end
    local rank = redis.call('ZRANK', post.waiting, member)
    if rank then
        return post.draws and 'entered' or 'waiting:' .. (rank + 1)
    end
    local offer = offer_of(post, member)
    return offer and 'offered:' .. offer.number .. ':' .. redis.call('ZSCORE', post.offers, member) or 'none'
end

-- The answer of every script: the outcome, the standing in the post that is meant and the generation that the member's
-- hold there has or had; then of each post the member's standing, and how many are seated, were offered a place, wait.
local function answer(outcome)
    local parts = {outcome, 'none', '0'}
    for i = 1, tonumber(ARGV[7]) do
        local post = post_at(i)
        local mine = standing(post)
        if i == tonumber(ARGV[6]) then
            parts[2], parts[3] = mine, generation(post, member)
        end
        for _, part in ipairs({mine, redis.call('ZCARD', post.seats), offered(post), redis.call('ZCARD', post.waiting)}) do
            table.insert(parts, part)
        end
    end
    return parts
end

-- Lets a membership rely on the member's newest hold.
local function adopt(post, hold)
    if tonumber(hold) > tonumber(generation(post, member)) and standing(post) ~= 'none' then
        redis.call('HSET', post.notes, 'g:' .. member, hold)
    end
end

-- Carries a request out once: what it got then is what it gets again. The caller must know the activity as it is.
local function once(decide, when_repeated)
    if facts.version ~= ARGV[1] then
        return {'outdated'}
    end
    local outcome = redis.call('GET', ANSWER)
    if outcome then
        if when_repeated then
            when_repeated(post_at(tonumber(ARGV[6])))
        end
        return answer(outcome)
    end
    local post = read_post(tonumber(ARGV[6]))
    settle(post)
    outcome = decide(post)
    settle(post)
    if outcome ~= 'lapsed' then
        redis.call('SET', ANSWER, outcome, 'EX', ARGV[4])
    end
    return answer(outcome)
end
